package dev.arbiter.evaluation.personal.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each detector on values that were published as examples, and on what only looks like one. */
class DetectorsTest {

  /** The IBAN registry of SWIFT, and the test numbers of the card issuers. */
  @ParameterizedTest
  @CsvSource({
    "IBAN, GB29 NWBK 6016 1331 9268 19",
    "IBAN, DE89370400440532013000",
    "IBAN, FR14 2004 1010 0505 0001 3M02 606",
    "IBAN, NO93 8601 1117 947",
    "IBAN, MT84 MALT 0110 0001 2345 MTLC AST0 01S",
    "CREDIT_CARD, 4111 1111 1111 1111",
    "CREDIT_CARD, 5555-5555-5555-4444",
    "CREDIT_CARD, 2223003122003222",
    "CREDIT_CARD, 378282246310005",
    "CREDIT_CARD, 6011111111111117",
    "CREDIT_CARD, 3530111333300000",
    "CREDIT_CARD, 30569309025904",
    "CREDIT_CARD, 6200000000000005",
    "EMAIL, jane.doe+news@mail.example.co.uk",
    "EMAIL, müller@example.de",
    "IP_ADDRESS, 192.0.2.146",
    "IP_ADDRESS, 2001:db8::8a2e:370:7334",
    "IP_ADDRESS, fe80::1",
    "PHONE, +1 650-253-0000",
    "PHONE, +41 44 668 18 00",
    "PHONE, +49 (0)30 901820",
    "PHONE, 0044 20 7031 3000",
    "SECRET, AKIAIOSFODNN7EXAMPLE"
  })
  void findsPublishedExamples(PersonalDataKind kind, String value) {
    for (String text : List.of(value, "It is " + value + ".", "(" + value + ")", value + "\n")) {
      assertThat(new PersonalDataScan(Set.of()).of(text))
          .as(text)
          .containsExactly(
              new Sighting(kind, text.indexOf(value), text.indexOf(value) + value.length()));
    }
  }

  /** Examples of the authorities, and those of the package python-stdnum. */
  @ParameterizedTest
  @CsvSource({
    "AT, SVNR 1237 010180",
    "AU, TFN 123 456 782",
    "BE, 85.07.30-033.28",
    "BR, 390.533.447-05",
    "BR, CPF 39053344705",
    "CA, SIN 123-456-782",
    "CH, 756.9217.0769.85",
    "CN, 11010519491231002X",
    "CZ, 710319/2745",
    "DE, Steuer-ID 36 574 261 809",
    "DE, IdNr. 86095742719",
    "ES, 54362315-K",
    "ES, X2482300W",
    "FI, 131052-308T",
    "FR, 2 95 10 99 126 111 93",
    "FR, 253072B07300470",
    "GB, AB123456C",
    "GB, NHS 943 476 5919",
    "IN, Aadhaar 2341 2341 2346",
    "IT, RCCMNL83S18D969H",
    "NL, BSN 1112.22.333",
    "NO, 151086 95088",
    "PL, 44051401359",
    "SE, 880320-0016",
    "US, 536-90-4399",
    "US, SSN 536904399"
  })
  void findsNationalNumbers(String country, String text) {
    assertThat(new NationalIdDetector(Set.of(country)).find(text)).as(text).hasSize(1);
    assertThat(new NationalIdDetector(Set.of()).find(text)).as(text).hasSize(1);
  }

  /** The same with a digit changed, or without the words that say what it is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GB29 NWBK 6016 1331 9268 18",
        "4111 1111 1111 1112",
        "9111 1111 1111 1111",
        "85.07.30-033.29",
        "390.533.447-06",
        "756.9217.0769.84",
        "110105194912310021",
        "710319/2746",
        "Steuer-ID 36 574 261 890",
        "36574261809",
        "54362315Z",
        "131052-308U",
        "295109912611199",
        "BG123456C",
        "NHS 943 476 5918",
        "2341 2341 2346",
        "RCCMNL83S18D969A",
        "111222333",
        "15108695077",
        "44051401358",
        "880320-0018",
        "666-00-0000",
        "536904399",
        "jane@example",
        "jane@example.invalidtld",
        "@jane",
        "127.0.0.1",
        "Version 1.2.3",
        "1.2.3.4.5",
        "256.1.1.1",
        "std::cout and abc::def",
        "12:30:45",
        "on 2026-11-26",
        "born in 1985",
        "The meeting is on 12 March 1985",
        "Order 20261126",
        "1,234,567,890.00",
        "ISBN 978-3-16-148410-0",
        "password: the one you chose",
        "password=your_password1",
        "https://example.org/a:b@c",
        "-----BEGIN PUBLIC KEY-----",
        "sk-learn"
      })
  void leavesAloneWhatOnlyLooksLikeOne(String text) {
    assertThat(new PersonalDataScan(Set.of()).of(text)).as(text).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Born: 12 March 1985",
        "born on March 12th, 1985 in Bonn",
        "date of birth 1985-03-12",
        "DOB 03/12/1985",
        "geboren am 12.3.1985",
        "geb. 12. März 1985",
        "née le 1er mars 1985",
        "fecha de nacimiento: 12 de marzo de 1985",
        "nato il 12 marzo 1985",
        "geboortedatum: 12-03-1985"
      })
  void findsDatesThatTheTextCallsABirth(String text) {
    assertThat(new BirthDateDetector().find(text)).as(text).hasSize(1);
  }

  /** Made here, piece by piece, so that no scanner of sources takes them for real ones. */
  @Test
  void findsSecretsByTheFormsOfTheirIssuers() {
    String random = "q7Zx0Lm3Vb9Tn5Ry1Kd8Wc4Hs6Jf2Gp0aUeXoB3i";
    for (String text :
        List.of(
            "ghp_" + random.substring(0, 36),
            "glpat-" + random.substring(0, 20),
            "xoxb-" + "123456789012-" + random.substring(0, 24),
            "sk_live_" + random.substring(0, 24),
            "AI" + "za" + random.substring(0, 35),
            "sk-" + "proj-" + random,
            "npm_" + random.substring(0, 36),
            "eyJ" + random + "." + random + "." + random,
            "-----BEGIN RSA PRIVATE KEY-----",
            "postgresql://app:" + random.substring(0, 12) + "@db.internal/arbiter",
            "password: Tr0ub4dor&3",
            "\"api_key\": \"" + random.substring(0, 20) + "\"",
            "PWD=" + random.substring(0, 10))) {
      assertThat(new SecretDetector().find("Use " + text + " now")).as(text).hasSize(1);
    }
  }

  @Test
  void dialsPhonesAsInTheCountriesThatAreNamed() {
    assertThat(new PhoneDetector(Set.of()).find("030 901820")).isEmpty();
    assertThat(new PhoneDetector(Set.of("DE")).find("Tel. 030 901820, 030/901820")).hasSize(2);
    assertThat(new PhoneDetector(Set.of("DE", "US")).find("(650) 253-0000")).hasSize(1);
    assertThat(new PhoneDetector(Set.of("DE")).find("am 12.03.1985 und 2026-11-26")).isEmpty();
  }

  @Test
  void theEarlierKindOwnsThePlace() {
    assertThat(new PersonalDataScan(Set.of("DE")).of("DE89 3704 0044 0532 0130 00"))
        .extracting(Sighting::kind)
        .containsExactly(PersonalDataKind.IBAN);
    assertThat(new PersonalDataScan(Set.of("US")).of("4111 1111 1111 1111 12/26"))
        .extracting(Sighting::kind)
        .containsExactly(PersonalDataKind.CREDIT_CARD);
  }
}
