package no.fremgang.demo;

/**
 * A declared truth about a seller of the demo company.
 *
 * @param cause id of the cause, or what is praised
 * @param kind {@code skill}, {@code outside}, {@code situation}, {@code data}, {@code praise} or
 *     {@code pair}
 * @param standing what the plan should call it: {@code SHOWN}, {@code INDICATED} or empty
 */
record Planted(String sellerId, String cause, String kind, String standing, String note) {}
