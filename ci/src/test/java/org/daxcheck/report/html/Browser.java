// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chromium without a window, driven by the WebDriver protocol (W3C). Chromium and chromedriver must be installed. */
final class Browser implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1200,900");

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    /** One that keeps what it keeps in this folder, which is empty. */
    Browser(Path profile) throws IOException, InterruptedException {
        driver = new ProcessBuilder("chromedriver", "--port=0")
                .redirectErrorStream(true)
                .start();
        String root = "http://localhost:" + port();
        session = root + "/session/"
                + post(root + "/session", capabilities(profile))
                        .path("sessionId")
                        .asText();
    }

    private String port() throws IOException {
        // Left open: a driver whose output nobody takes would end.
        BufferedReader lines = new BufferedReader(new InputStreamReader(driver.getInputStream(), UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher matcher = PORT.matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        throw new IOException("chromedriver ended before it listened");
    }

    private ObjectNode capabilities(Path profile) {
        ObjectNode body = mapper.createObjectNode();
        ArrayNode flags = body.putObject("capabilities")
                .putObject("alwaysMatch")
                .putObject("goog:chromeOptions")
                .putArray("args");
        FLAGS.forEach(flags::add);
        flags.add("--user-data-dir=" + profile);
        return body;
    }

    /** Opens a file. */
    void open(Path file) throws IOException, InterruptedException {
        post(session + "/url", mapper.createObjectNode().put("url", file.toUri().toString()));
    }

    /** Runs a script in the page; what it returns. */
    JsonNode script(String text) throws IOException, InterruptedException {
        ObjectNode body = mapper.createObjectNode().put("script", text);
        body.putArray("args");
        return post(session + "/execute/sync", body);
    }

    /** Clicks on the first element that a CSS selector finds, as a mouse does. */
    void click(String selector) throws IOException, InterruptedException {
        JsonNode element = post(
                session + "/element",
                mapper.createObjectNode().put("using", "css selector").put("value", selector));
        post(session + "/element/" + element.elements().next().asText() + "/click", mapper.createObjectNode());
    }

    /** What it looks like, as a PNG. */
    byte[] screenshot() throws IOException, InterruptedException {
        return Base64.getDecoder()
                .decode(send(HttpRequest.newBuilder(URI.create(session + "/screenshot"))
                                .GET())
                        .asText());
    }

    private JsonNode post(String address, ObjectNode body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(request.timeout(Duration.ofMinutes(2)).build(), HttpResponse.BodyHandlers.ofString());
        JsonNode value = mapper.readTree(response.body()).path("value");
        if (response.statusCode() != 200) {
            throw new IOException(
                    value.path("error").asText() + ": " + value.path("message").asText());
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        try {
            send(HttpRequest.newBuilder(URI.create(session)).DELETE());
            driver.destroy();
            driver.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            driver.destroyForcibly();
        }
    }
}
