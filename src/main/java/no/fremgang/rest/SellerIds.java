package no.fremgang.rest;

import no.fremgang.core.SellerId;

/** Reads seller ids out of paths. */
final class SellerIds {
  private SellerIds() {}

  static SellerId of(String text) {
    try {
      return new SellerId(text);
    } catch (IllegalArgumentException unusable) {
      throw new UnusableRequest(
          "id", String.valueOf(unusable.getMessage()), "GET /api/v1/sellers lists the ids.");
    }
  }
}
