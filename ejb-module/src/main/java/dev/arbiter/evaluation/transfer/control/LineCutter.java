package dev.arbiter.evaluation.transfer.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts bytes into lines, which end with LF, CR LF or CR, and decodes them strictly as UTF-8. A line
 * that is too long is passed over without being kept, so memory does not grow with it.
 */
final class LineCutter {
  private static final int CHUNK = 1 << 16;

  private final InputStream file;
  private final Problems problems;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final byte[] chunk = new byte[CHUNK];
  private int position;
  private int limit;
  private boolean afterCarriageReturn;
  private byte[] line = new byte[CHUNK];
  private int length;
  private boolean tooLong;
  private long number;

  LineCutter(InputStream file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Goes to the next line; false at the end of the file. */
  boolean advance() throws IOException {
    length = 0;
    tooLong = false;
    boolean any = false;
    while (position < limit || fill()) {
      if (afterCarriageReturn && chunk[position] == '\n') {
        position++;
        afterCarriageReturn = false;
        continue;
      }
      afterCarriageReturn = false;
      any = true;
      int end = endOfLine();
      keep(end);
      position = end;
      if (end < limit) {
        afterCarriageReturn = chunk[end] == '\r';
        position++;
        break;
      }
    }
    if (any) {
      number++;
    }
    return any;
  }

  /** The line's number, from 1. */
  long number() {
    return number;
  }

  /** The line's text, or null when it cannot be one; the reason is then reported. */
  String text() {
    if (tooLong) {
      problems.add(number, null, null, "row.too-long", mebibytes());
      return null;
    }
    String text = decoded();
    int nul = text == null ? -1 : text.indexOf(0);
    if (nul >= 0) {
      problems.add(number, text.codePointCount(0, nul) + 1, null, "character.null");
      return null;
    }
    return text;
  }

  static String mebibytes() {
    return String.valueOf(FileReading.MAX_ROW >> 20);
  }

  private String decoded() {
    try {
      return decoder.decode(ByteBuffer.wrap(line, 0, length)).toString();
    } catch (CharacterCodingException e) {
      ByteBuffer bytes = ByteBuffer.wrap(line, 0, length);
      CharBuffer good = CharBuffer.allocate(length);
      decoder.reset().decode(bytes, good, true);
      good.flip();
      int column = Character.codePointCount(good, 0, good.length()) + 1;
      String hex = String.format("%02X", line[bytes.position()] & 0xff);
      problems.add(number, column, null, "encoding.not-utf8", hex);
      return null;
    }
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, file.read(chunk, 0, CHUNK));
    return limit > 0;
  }

  private int endOfLine() {
    int i = position;
    while (i < limit && chunk[i] != '\n' && chunk[i] != '\r') {
      i++;
    }
    return i;
  }

  private void keep(int end) {
    int more = end - position;
    if (tooLong || length + more > FileReading.MAX_ROW) {
      tooLong = true;
      length = 0;
      return;
    }
    if (length + more > line.length) {
      line =
          Arrays.copyOf(
              line, Math.min(FileReading.MAX_ROW, Math.max(length + more, line.length * 2)));
    }
    System.arraycopy(chunk, position, line, length, more);
    length += more;
  }
}
