package dev.arbiter.server.payara;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The data grid (Hazelcast) that holds the caches: alone and on the loopback address unless members
 * of a cluster are named. Nodes are only looked for where they are named, never by multicast.
 */
public final class GridFile {
  private static final String FRAME =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <hazelcast xmlns="http://www.hazelcast.com/schema/config">
        <cluster-name>arbiter</cluster-name>
        <properties>
          <property name="hazelcast.socket.bind.any">false</property>
          <property name="hazelcast.logging.type">jdk</property>
          <property name="hazelcast.phone.home.enabled">false</property>
        </properties>
        <network>
          %s
          <join>
            <auto-detection enabled="false"/>
            <multicast enabled="false"/>
            %s
          </join>
          <interfaces enabled="true">
            <interface>%s</interface>
          </interfaces>
        </network>
      </hazelcast>
      """;
  private static final String ALONE = "<tcp-ip enabled=\"false\"/>";

  private GridFile() {}

  /**
   * The file's text.
   *
   * @param properties {@code arbiter.cluster.members} (addresses with ports, separated by commas;
   *     blank or missing: alone), {@code .host} and {@code .port}
   */
  public static String text(Map<String, String> properties) {
    String host = properties.getOrDefault("arbiter.cluster.host", "127.0.0.1");
    String port = properties.getOrDefault("arbiter.cluster.port", "6900");
    List<String> members =
        Arrays.stream(properties.getOrDefault("arbiter.cluster.members", "").split(",", -1))
            .map(String::strip)
            .filter(member -> !member.isEmpty())
            .toList();
    if (members.isEmpty()) {
      String free = "<port auto-increment=\"true\" port-count=\"1000\">" + port + "</port>";
      return FRAME.formatted(free, ALONE, host);
    }
    // The others know it by this very port.
    String fixed = "<port auto-increment=\"false\">" + port + "</port>";
    String join =
        members.stream()
            .map(member -> "<member>" + member + "</member>")
            .collect(Collectors.joining("", "<tcp-ip enabled=\"true\">", "</tcp-ip>"));
    return FRAME.formatted(fixed, join, host);
  }
}
