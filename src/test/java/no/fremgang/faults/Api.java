package no.fremgang.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a service in local mode as one of its ready-made users. */
final class Api {
  private static final Duration LONGEST_ANSWER = Duration.ofMinutes(2);
  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;

  record Answer(int status, JsonNode json, HttpResponse<byte[]> whole) {
    /** The answer, if it has this status. */
    Answer expecting(int... statuses) {
      for (int one : statuses) {
        if (one == status) {
          return this;
        }
      }
      throw new IllegalStateException(
          whole.request().method()
              + " "
              + whole.uri().getPath()
              + " was answered "
              + status
              + ": "
              + new String(whole.body(), StandardCharsets.UTF_8));
    }
  }

  Api(String address) {
    this.address = address;
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send("admin", request(path));
  }

  Answer get(String user, String path) throws IOException, InterruptedException {
    return send(user, request(path));
  }

  Answer zip(String path, byte[] zip) throws IOException, InterruptedException {
    return send(
        "admin",
        request(path)
            .header("Content-Type", "application/zip")
            .POST(BodyPublishers.ofByteArray(zip)));
  }

  Answer post(String user, String path, String json, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString(json));
    request.header("Content-Type", "application/json");
    return send(user, headers.length == 0 ? request : request.headers(headers));
  }

  static byte[] zipped(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(LONGEST_ANSWER);
  }

  private Answer send(String user, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    String name = Base64.getEncoder().encodeToString((user + ":local").getBytes());
    HttpResponse<byte[]> answer =
        http.send(
            request.header("Authorization", "Basic " + name).build(), BodyHandlers.ofByteArray());
    return new Answer(answer.statusCode(), json(answer), answer);
  }

  private static JsonNode json(HttpResponse<byte[]> answer) {
    boolean isJson = answer.headers().firstValue("Content-Type").orElse("").contains("json");
    return JsonMapper.shared()
        .readTree(isJson ? answer.body() : "{}".getBytes(StandardCharsets.UTF_8));
  }
}
