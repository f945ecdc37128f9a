package dev.arbiter.server.payara;

/** Hazelcast as the server's cache of one node: on the loopback address and alone. */
public final class DataGrid {
  /** The configuration file. */
  public static final String XML =
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
          <port auto-increment="true" port-count="1000">6900</port>
          <join>
            <auto-detection enabled="false"/>
            <multicast enabled="false"/>
            <tcp-ip enabled="false"/>
          </join>
          <interfaces enabled="true">
            <interface>127.0.0.1</interface>
          </interfaces>
        </network>
      </hazelcast>
      """;

  private DataGrid() {}
}
