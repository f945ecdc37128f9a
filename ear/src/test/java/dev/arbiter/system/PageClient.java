package dev.arbiter.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who is signed in to the pages but asks for one at a time and nothing that belongs to it,
 * so that what the server did for it can be told.
 */
final class PageClient {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\"[^>]*>");
  private static final Pattern NAME = Pattern.compile(" name=\"([^\"]*)\"");
  private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

  private final URI base;
  private final Map<String, String> cookies = new TreeMap<>();

  private PageClient(URI base) {
    this.base = base;
  }

  static PageClient signedIn(URI base, Api.SignIn who) {
    PageClient client = new PageClient(base);
    Map<String, String> form = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(client.send("GET", "sign-in.xhtml", "").body());
    while (hidden.find()) {
      Matcher name = NAME.matcher(hidden.group());
      Matcher value = VALUE.matcher(hidden.group());
      if (name.find()) {
        form.put(name.group(1), value.find() ? value.group(1) : "");
      }
    }
    form.put("signIn:email", who.email());
    form.put("signIn:password", who.password());
    form.put("signIn:submit", "");
    HttpResponse<String> answer = client.send("POST", "sign-in.xhtml", encoded(form));
    if (answer.statusCode() != 302) {
      throw new AssertionError("not signed in: " + answer.statusCode() + " " + answer.body());
    }
    return client;
  }

  /** The page's source; it is an error when it does not come. */
  String open(String path) {
    HttpResponse<String> answer = send("GET", path, "");
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode() + "\n" + answer.body());
    }
    return answer.body();
  }

  /** The server may close a kept connection just now: like a browser, a look asks once more. */
  private static HttpResponse<String> sent(HttpRequest request)
      throws IOException, InterruptedException {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException closed) {
      if (!request.method().equals("GET")) {
        throw closed;
      }
      return HTTP.send(request, BodyHandlers.ofString());
    }
  }

  private HttpResponse<String> send(String method, String path, String form) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofMinutes(2))
            .header("Cookie", cookieHeader())
            // What a browser says of a form on a page of this very site.
            .header("Sec-Fetch-Site", "same-origin")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> answer = sent(request);
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String cookie) {
    int name = cookie.indexOf('=');
    cookies.put(cookie.substring(0, name), cookie.substring(name + 1).split(";", 2)[0]);
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
