package dev.arbiter.evaluation.personal.control;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Numbers that a state gives to a person. What is checked is what the issuing authority published:
 * form, ranges, check digits, dates. A number that any other of its length may look like counts
 * only where the text says what it is.
 */
enum NationalId {
  AT_INSURANCE(
      "AT",
      Checks::austria,
      "sv-nummer|svnr|sozialversicherungsnummer|versicherungsnummer",
      "9999_999999"),
  AU_TAX_FILE("AU", Checks::australia, "tfn|tax file", "999_999_999"),
  BE_REGISTER("BE", Checks::belgium, "", "99.99.99-999.99", "99_99_99_999_99"),
  BR_CPF("BR", Checks::brazil, "", "999.999.999-99"),
  BR_CPF_PLAIN("BR", Checks::brazil, "cpf", "99999999999"),
  CA_INSURANCE("CA", Checks::canada, "sin|social insurance|nas", "999_999_999"),
  CH_INSURANCE("CH", CheckDigits::ean13, "", "756_9999_9999_99"),
  CN_RESIDENT("CN", Checks::china, "", "99999999999999999N"),
  CZ_BIRTH("CZ", Checks::czechia, "", "999999/9999"),
  DE_TAX(
      "DE",
      Checks::germany,
      "steuer-id|steuerid|steuer-identifikationsnummer|steueridentifikationsnummer|identifikationsnummer|idnr|id-nr|steuernummer|tax"
          + " id|tax number|tin",
      "99_999_999_999"),
  ES_DNI("ES", Checks::spain, "", "99999999_A"),
  ES_NIE("ES", Checks::spain, "", "A_9999999_A"),
  FI_HETU("FI", Checks::finland, "", "999999-999N", "999999A999N", "999999+999N"),
  FR_NIR("FR", Checks::france, "", "9_99_99_NN_999_999_99"),
  GB_INSURANCE("GB", Checks::britain, "", "AA_99_99_99_A"),
  GB_NHS("GB", Checks::health, "nhs", "999_999_9999"),
  IN_AADHAAR("IN", Checks::india, "aadhaar|aadhar|uidai|uid", "9999_9999_9999"),
  IT_FISCAL("IT", Checks::italy, "", "AAAAAANNANNANNNA"),
  NL_SERVICE(
      "NL",
      Checks::netherlands,
      "bsn|burgerservicenummer|sofi-nummer|sofinummer",
      "9999_99_999",
      "999_999_999"),
  NO_BIRTH("NO", Checks::norway, "", "999999_99999"),
  PL_PESEL("PL", Checks::poland, "", "99999999999"),
  SE_PERSON("SE", Checks::sweden, "", "999999-9999", "99999999-9999", "999999+9999"),
  US_SSN("US", Checks::america, "", "999-99-9999"),
  US_SSN_PLAIN("US", Checks::america, "ssn|social security", "999_99_9999");

  private final String country;
  private final Predicate<String> check;
  private final Set<String> context;
  private final List<Shape> shapes;

  NationalId(String country, Predicate<String> check, String context, String... shapes) {
    this.country = country;
    this.check = check;
    this.context = context.isEmpty() ? Set.of() : Set.of(context.split("\\|"));
    this.shapes = Arrays.stream(shapes).map(Shape::new).toList();
  }

  /** ISO 3166-1 alpha-2. */
  String country() {
    return country;
  }

  /** Behind the number that starts there, or -1. */
  int end(String text, int start) {
    for (Shape shape : shapes) {
      int end = shape.end(text, start);
      if (end > 0
          && check.test(Shape.compact(text.substring(start, end)))
          && (context.isEmpty() || Context.says(text, start, context))) {
        return end;
      }
    }
    return -1;
  }
}
