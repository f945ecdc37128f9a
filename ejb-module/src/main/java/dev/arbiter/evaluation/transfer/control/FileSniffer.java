package dev.arbiter.evaluation.transfer.control;

import dev.arbiter.evaluation.transfer.type.FileFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Looks at the first bytes for what is no file of rows at all, and skips a byte order mark. */
final class FileSniffer {
  private static final int LOOK = 512;
  private static final String UTF8_MARK = "efbbbf";
  private static final Map<String, String> MAGIC = new LinkedHashMap<>();

  static {
    MAGIC.put("fffe0000", "file.utf32");
    MAGIC.put("0000feff", "file.utf32");
    MAGIC.put("fffe", "file.utf16");
    MAGIC.put("feff", "file.utf16");
    MAGIC.put("504b0304", "file.zip");
    MAGIC.put("504b0506", "file.zip");
    MAGIC.put("1f8b", "file.gzip");
    MAGIC.put("d0cf11e0", "file.xls");
    MAGIC.put("25504446", "file.pdf");
    MAGIC.put("28b52ffd", "file.compressed");
    MAGIC.put("fd377a58", "file.compressed");
    MAGIC.put("425a68", "file.compressed");
    MAGIC.put("377abcaf", "file.compressed");
  }

  private FileSniffer() {}

  /** Whether it is worth reading on; if not, the reason is reported. */
  static boolean accepts(InputStream file, FileFormat format, Problems problems)
      throws IOException {
    file.mark(LOOK);
    byte[] head = file.readNBytes(LOOK);
    file.reset();
    String hex = HexFormat.of().formatHex(head);
    boolean marked = hex.startsWith(UTF8_MARK);
    if (marked) {
      file.skipNBytes(3);
    }
    String code = head.length == 0 ? "file.empty" : refusal(hex, head, format);
    if (code != null) {
      problems.add(1, null, null, code);
    }
    return code == null;
  }

  private static String refusal(String hex, byte[] head, FileFormat format) {
    for (Map.Entry<String, String> magic : MAGIC.entrySet()) {
      if (hex.startsWith(magic.getKey())) {
        return magic.getValue();
      }
    }
    if (head.length >= 4 && (head[0] == 0 ^ head[1] == 0) && (head[2] == 0 ^ head[3] == 0)) {
      return "file.utf16";
    }
    String text =
        new String(head, StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    if (text.startsWith("<!doctype") || text.startsWith("<html") || text.startsWith("<?xml")) {
      return "file.html";
    }
    if (format == FileFormat.JSONL) {
      return text.startsWith("[") ? "file.json-array" : null;
    }
    return text.startsWith("{") || text.startsWith("[{") ? "file.is-json" : null;
  }
}
