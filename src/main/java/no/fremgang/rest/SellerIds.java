package no.fremgang.rest;

import no.fremgang.core.SellerId;
import no.fremgang.core.Text;

/** Reads seller ids out of paths. */
final class SellerIds {
  private SellerIds() {}

  static SellerId of(String text) {
    try {
      return new SellerId(text);
    } catch (IllegalArgumentException unusable) {
      throw new UnusableRequest(
          "id",
          new Text(
              "\"" + text + "\" is no id of a seller.", "\"" + text + "\" er ingen selger-id."),
          new Text("GET /api/v1/sellers lists the ids.", "GET /api/v1/sellers lister id-ene."));
    }
  }
}
