package dev.arbiter.platform.json.rest;

import dev.arbiter.platform.error.type.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets at most so many bytes through; the next one is a TOO_LARGE problem, not the end. */
public final class LimitedStream extends FilterInputStream {

  private final long limit;
  private long seen;

  public LimitedStream(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) {
      count(1);
    }
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = super.skip(bytes);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long bytes) {
    seen += bytes;
    if (seen > limit) {
      throw new ProblemException(ProblemException.Kind.TOO_LARGE, "body.too-large", limit);
    }
  }
}
