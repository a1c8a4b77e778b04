package no.fremgang.rest;

import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/** Texts that every database can keep: PostgreSQL has no character U+0000. */
@JacksonComponent(type = String.class)
class KeepableText extends StringDeserializer {
  @Override
  public String deserialize(JsonParser json, DeserializationContext context) {
    String text = super.deserialize(json, context);
    if (text != null && text.indexOf('\0') >= 0) {
      throw context.weirdStringException(text, String.class, "it holds the character U+0000");
    }
    return text;
  }
}
