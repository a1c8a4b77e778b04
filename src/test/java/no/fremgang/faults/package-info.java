/**
 * What befalls a service in operation: killed processes, full disks, databases that go away,
 * several servers at once. {@link KillHarness} kills a running service again and again.
 */
@org.jspecify.annotations.NullMarked
package no.fremgang.faults;
