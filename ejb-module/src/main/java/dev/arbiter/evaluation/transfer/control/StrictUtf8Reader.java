package dev.arbiter.evaluation.transfer.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 and stops at the first byte that is none, knowing the line; counts quotes, so that
 * one left open is noticed at the end.
 */
final class StrictUtf8Reader extends Reader {
  private final InputStream bytes;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).flip();
  private boolean ended;
  private long line = 1;
  private int column = 1;
  private char last;
  private long quotes;

  StrictUtf8Reader(InputStream bytes) {
    this.bytes = bytes;
  }

  /** A byte that is not UTF-8. */
  static final class NotUtf8Exception extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final int column;
    private final int offending;

    NotUtf8Exception(long line, int column, int offending) {
      super("not UTF-8");
      this.line = line;
      this.column = column;
      this.offending = offending;
    }

    long line() {
      return line;
    }

    int column() {
      return column;
    }

    String hex() {
      return String.format("%02X", offending);
    }
  }

  /** How many quotes there were so far. */
  long quotes() {
    return quotes;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(target, offset, length).slice();
    while (out.position() == 0) {
      CoderResult result = decoder.decode(buffer, out, ended);
      count(target, offset, out.position());
      if (result.isError()) {
        if (out.position() > 0) {
          return out.position();
        }
        throw new NotUtf8Exception(line, column, buffer.get(buffer.position()) & 0xff);
      }
      if (out.position() == 0) {
        if (ended) {
          return -1;
        }
        fill();
      }
    }
    return out.position();
  }

  private void fill() throws IOException {
    buffer.compact();
    int read = bytes.read(buffer.array(), buffer.position(), buffer.remaining());
    ended = read < 0;
    buffer.position(buffer.position() + Math.max(0, read)).flip();
  }

  private void count(char[] chars, int from, int length) {
    for (int i = from; i < from + length; i++) {
      char c = chars[i];
      if (c == '\r' || c == '\n' && last != '\r') {
        line++;
        column = 1;
      } else if (c != '\n' && !Character.isLowSurrogate(c)) {
        column++;
      }
      if (c == '"') {
        quotes++;
      }
      last = c;
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
