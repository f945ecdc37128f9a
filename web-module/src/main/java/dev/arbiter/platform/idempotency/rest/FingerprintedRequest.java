package dev.arbiter.platform.idempotency.rest;

import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.json.rest.LimitedStream;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Takes the fingerprint of a request while its body is read, so that a file of any size needs
 * neither memory nor disk for it.
 */
final class FingerprintedRequest extends HttpServletRequestWrapper {

  /** They say what is done as much as the address does; the project's header is the tenancy's. */
  private static final List<String> HEADERS =
      List.of("Content-Type", "If-Match", "Arbiter-Project");

  private final MessageDigest digest = sha256();
  private ServletInputStream body;

  FingerprintedRequest(HttpServletRequest request) {
    super(request);
    add(request.getMethod());
    add(request.getRequestURI());
    add(request.getQueryString());
    HEADERS.forEach(name -> add(request.getHeader(name)));
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (body == null) {
      body = new DigestedStream(super.getInputStream(), digest);
    }
    return body;
  }

  /**
   * Reads what is left of the body and ends the fingerprint, once.
   *
   * @param limit bytes that are read at most
   * @return SHA-256 in hexadecimal digits of what asks and of the body
   * @throws ProblemException TOO_LARGE when more is left
   * @throws IOException when the client is gone
   */
  String fingerprint(long limit) throws IOException {
    new LimitedStream(getInputStream(), limit).transferTo(OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(digest.digest());
  }

  /** With its length before it: else a part could end where the next one begins. */
  private void add(String part) {
    byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
    digest.update(
        ByteBuffer.allocate(Integer.BYTES).putInt(part == null ? -1 : bytes.length).flip());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class DigestedStream extends ServletInputStream {

    private final ServletInputStream in;
    private final MessageDigest digest;

    private DigestedStream(ServletInputStream in, MessageDigest digest) {
      this.in = in;
      this.digest = digest;
    }

    @Override
    public int read() throws IOException {
      int value = in.read();
      if (value >= 0) {
        digest.update((byte) value);
      }
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      if (read > 0) {
        digest.update(bytes, offset, read);
      }
      return read;
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
