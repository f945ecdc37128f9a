package dev.arbiter.evaluation.run.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseIdsTest {
  private static final List<UUID> IDS = Stream.generate(UUID::randomUUID).limit(1000).toList();

  @Test
  void isTheSameListInLessRoom() throws IOException, ClassNotFoundException {
    byte[] packed = written(CaseIds.copyOf(IDS));

    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(packed))) {
      assertThat(in.readObject()).isEqualTo(IDS);
    }
    assertThat(packed.length).isLessThan(17 * IDS.size());
  }

  @Test
  void knowsItsEndsAndCannotBeChanged() {
    CaseIds ids = CaseIds.copyOf(IDS);

    assertThat(CaseIds.copyOf(ids)).isSameAs(ids);
    assertThat(CaseIds.copyOf(List.of())).isEmpty();
    assertThatThrownBy(() -> ids.get(1000)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> ids.set(0, UUID.randomUUID()))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static byte[] written(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }
}
