package dev.arbiter.bench.product;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The server's virtual machine seen from outside: its threads, and what its heap holds. */
public final class ServerThreads implements AutoCloseable {
  private static final int DEPTH = 120;

  private final JMXConnector connector;
  private final ThreadMXBean threads;
  private final List<GarbageCollectorMXBean> collectors;
  private final Set<String> heapPools;

  private ServerThreads(JMXConnector connector) throws IOException {
    this.connector = connector;
    MBeanServerConnection server = connector.getMBeanServerConnection();
    threads =
        ManagementFactory.newPlatformMXBeanProxy(
            server, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
    collectors =
        new ArrayList<>(ManagementFactory.getPlatformMXBeans(server, GarbageCollectorMXBean.class));
    heapPools =
        ManagementFactory.getPlatformMXBeans(server, MemoryPoolMXBean.class).stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());
  }

  /** Of a running product. */
  // The other end is the server that we have started ourselves.
  @SuppressWarnings("BanJNDI")
  public static ServerThreads of(Product product) {
    try {
      VirtualMachine machine = VirtualMachine.attach(String.valueOf(product.server().pid()));
      try {
        JMXServiceURL address = new JMXServiceURL(machine.startLocalManagementAgent());
        return new ServerThreads(JMXConnectorFactory.connect(address));
      } finally {
        machine.detach();
      }
    } catch (AttachNotSupportedException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All stacks at one moment, each with its innermost frame first. */
  public List<StackTraceElement[]> stacks() {
    List<StackTraceElement[]> stacks = new ArrayList<>();
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds(), DEPTH)) {
      if (thread != null) {
        stacks.add(thread.getStackTrace());
      }
    }
    return stacks;
  }

  /** Processor time by thread name, ns; threads of one name are added up. */
  public Map<String, Long> processorTimes() {
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(Objects::nonNull)
        .collect(
            Collectors.toMap(
                ThreadInfo::getThreadName,
                thread -> Math.max(0, threads.getThreadCpuTime(thread.getThreadId())),
                Long::sum));
  }

  /** What the heap held after the newest collection, in bytes; 0 before the first. */
  public long heapAfterCollection() {
    return collectors.stream()
        .map(GarbageCollectorMXBean::getLastGcInfo)
        .filter(Objects::nonNull)
        .max(Comparator.comparingLong(GcInfo::getEndTime))
        .map(
            newest ->
                newest.getMemoryUsageAfterGc().entrySet().stream()
                    .filter(pool -> heapPools.contains(pool.getKey()))
                    .mapToLong(pool -> pool.getValue().getUsed())
                    .sum())
        .orElse(0L);
  }

  @Override
  public void close() {
    try {
      connector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
