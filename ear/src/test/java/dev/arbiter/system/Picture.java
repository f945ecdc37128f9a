package dev.arbiter.system;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * A page as a browser painted it.
 *
 * @param png as the browser gave it
 */
record Picture(byte[] png) {

  void save(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Its upper part, as small as a PNG gets: the browser's own are made in a hurry.
   *
   * @param most pixels of height, of which there may be fewer
   */
  void saveUpper(int most, Path file) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(0);
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      int height = Math.min(most, image.getHeight());
      BufferedImage upper = image.getSubimage(0, 0, image.getWidth(), height);
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(file);
      try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
        writer.setOutput(out);
        writer.write(null, new IIOImage(upper, null, null), how);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
  }
}
