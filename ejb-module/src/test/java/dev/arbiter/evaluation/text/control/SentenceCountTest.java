package dev.arbiter.evaluation.text.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceCountTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | no mark at all
          2 | One. Two.
          3 | One? Two! Three
          1 | Mr. and Mrs. Smith met Dr. No at 5 p.m. near here
          2 | They met at 5 p.m. The sun was low.
          1 | J. K. Rowling wrote it
          1 | It costs 3.50 in total
          2 | It was 1999. Then it ended.
          1 | See page 5. below
          2 | He said "Go." Then he went
          2 | He said "Go!" and went
          1 | He said “Go.” and went
          1 | Well... maybe
          2 | Well... Maybe
          1 | (An aside.)
          """)
  void countsAsPunktDoes(int sentences, String text) {
    assertThat(SentenceCount.of(text)).isEqualTo(sentences);
  }

  @Test
  void blankTextHasNone() {
    assertThat(SentenceCount.of("")).isZero();
    assertThat(SentenceCount.of(" \r\n\u00a0")).isZero();
  }
}
