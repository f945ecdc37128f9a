package dev.arbiter.evaluation.transfer.control;

import dev.arbiter.platform.error.type.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An upload that was received whole into a temporary file, which goes when this is closed. */
public final class SpooledUpload implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Path file;

  private SpooledUpload(Path file) {
    this.file = file;
  }

  /**
   * @param maxBytes more is refused while it arrives
   * @throws ProblemException TOO_LARGE ({@code upload.too-large})
   */
  public static SpooledUpload receive(InputStream source, long maxBytes) throws IOException {
    Path file = Files.createTempFile("arbiter-upload-", ".part");
    SpooledUpload upload = new SpooledUpload(file);
    try {
      copy(source, file, maxBytes);
      return upload;
    } catch (IOException | RuntimeException e) {
      upload.close();
      throw e;
    }
  }

  private static void copy(InputStream source, Path file, long maxBytes) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long received = 0;
    try (OutputStream target = Files.newOutputStream(file)) {
      for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
        received += read;
        if (received > maxBytes) {
          throw new ProblemException(ProblemException.Kind.TOO_LARGE, "upload.too-large", maxBytes);
        }
        target.write(buffer, 0, read);
      }
    }
  }

  public InputStream open() throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
