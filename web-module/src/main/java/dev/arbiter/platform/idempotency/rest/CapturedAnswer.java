package dev.arbiter.platform.idempotency.rest;

import dev.arbiter.platform.idempotency.type.KeptAnswer;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Holds an answer back until it is kept: whoever has seen it can rely on getting it again. One that
 * is too large to be kept goes on to the client as it comes.
 */
final class CapturedAnswer extends HttpServletResponseWrapper {

  private final ServletOutputStream stream = new HeldStream();
  private ByteArrayOutputStream held = new ByteArrayOutputStream();
  private PrintWriter writer;

  CapturedAnswer(HttpServletResponse response) {
    super(response);
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return stream;
  }

  @Override
  public PrintWriter getWriter() {
    if (writer == null) {
      writer =
          new PrintWriter(new OutputStreamWriter(stream, Charset.forName(getCharacterEncoding())));
    }
    return writer;
  }

  @Override
  public void flushBuffer() throws IOException {
    flushWriter();
    if (held == null) {
      super.flushBuffer();
    }
  }

  @Override
  public void reset() {
    super.reset();
    resetBuffer();
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    if (held != null) {
      held.reset();
    }
  }

  /** What may be told again of it; all API answers are UTF-8. */
  KeptAnswer of(String fingerprint) {
    flushWriter();
    return new KeptAnswer(
        fingerprint,
        getStatus(),
        getContentType(),
        getHeader("Location"),
        getHeader("ETag"),
        held == null ? null : held.toString(StandardCharsets.UTF_8));
  }

  /**
   * Lets the client have it.
   *
   * @throws IOException when the client is gone
   */
  void send() throws IOException {
    flushWriter();
    if (held != null) {
      passOn();
    }
  }

  private void flushWriter() {
    if (writer != null) {
      writer.flush();
    }
  }

  private void passOn() throws IOException {
    byte[] bytes = held.toByteArray();
    held = null;
    super.getOutputStream().write(bytes);
  }

  private final class HeldStream extends ServletOutputStream {

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (held != null && held.size() + length > KeptAnswer.MAX_BYTES) {
        passOn();
      }
      if (held == null) {
        getResponse().getOutputStream().write(bytes, offset, length);
      } else {
        held.write(bytes, offset, length);
      }
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("answers to a request with a key are not streamed");
    }
  }
}
