package dev.arbiter.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of the application as their sources say, so that none is forgotten by a test. */
final class WebPages {
  private static final Path FOLDER = Path.of("../web-module/src/main/webapp");
  private static final String SUFFIX = ".xhtml";
  private static final Pattern INCLUDED = Pattern.compile("<ui:include src=\"/(WEB-INF/[^\"#]+)\"");
  private static final Pattern FIELD =
      Pattern.compile(
          "<(?:f:viewParam|input|select|textarea|button)\\b[^>]*?\\sname=\"([\\w-]+)\"");
  private static final Pattern DIALOG = Pattern.compile("<a:dialog id=\"([\\w-]+)");
  private static final Pattern LINK = Pattern.compile("/([\\w-]+)\\.xhtml(\\?[^\"]*)\"");
  private static final Pattern NAMED = Pattern.compile("(?:\\?|&amp;)([\\w-]+)=");

  private WebPages() {}

  /** Their names, without the suffix. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .forEach(name -> names.add(name.substring(0, name.length() - SUFFIX.length())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  /**
   * What each page reads from its address: its view parameters, the fields of its forms, what links
   * to it say, and the place in a list.
   */
  static TreeMap<String, Set<String>> parameters() {
    TreeMap<String, Set<String>> parameters = new TreeMap<>();
    for (String name : names()) {
      String source = whole(name + SUFFIX, new HashSet<>());
      Set<String> own = parameters.computeIfAbsent(name, page -> new TreeSet<>());
      all(FIELD, source, 1).forEach(own::add);
      if (source.contains("<a:pages")) {
        own.addAll(List.of("after", "trail"));
      }
      Matcher link = LINK.matcher(source);
      while (link.find()) {
        Set<String> linked = parameters.computeIfAbsent(link.group(1), page -> new TreeSet<>());
        all(NAMED, link.group(2), 1).forEach(linked::add);
      }
    }
    return parameters;
  }

  /** Ids of all dialogs; of those of a row their beginning. */
  static Set<String> dialogs() {
    Set<String> dialogs = new TreeSet<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .map(file -> read(FOLDER.relativize(file).toString()))
          .forEach(source -> all(DIALOG, source, 1).forEach(dialogs::add));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return dialogs;
  }

  /** A page with the parts that it includes. */
  private static String whole(String file, Set<String> seen) {
    String source = read(file);
    StringBuilder whole = new StringBuilder(source);
    all(INCLUDED, source, 1).filter(seen::add).forEach(part -> whole.append(whole(part, seen)));
    return whole.toString();
  }

  private static Stream<String> all(Pattern pattern, String text, int group) {
    return pattern.matcher(text).results().map(found -> found.group(group));
  }

  private static String read(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
