package dev.arbiter.evaluation.transfer.control;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer cost: a number or a decimal string, the currency behind it, in a field of its own,
 * or in an object with both.
 *
 * @param amount null when the file does not say
 * @param currency null when the file does not say
 */
record Cost(BigDecimal amount, String currency) {
  private static final Cost UNKNOWN = new Cost(null, null);
  private static final String COST = "cost";
  private static final String CURRENCY = "currency";
  private static final int MAX_DECIMALS = 9;
  private static final BigDecimal BOUND = BigDecimal.TEN.pow(11);
  private static final Pattern TEXT =
      Pattern.compile("(-?\\d{1,20}(?:\\.\\d{1,20})?)(?: ?([A-Za-z]{3}))?");

  static Cost of(Fields fields) {
    Cost cost = read(fields);
    if (cost.amount() == null) {
      return UNKNOWN;
    }
    BigDecimal amount = cost.amount().signum() == 0 ? BigDecimal.ZERO : cost.amount();
    if (amount.signum() < 0) {
      fields.problem(COST, "field.negative", COST);
    } else if (amount.compareTo(BOUND) >= 0 || amount.stripTrailingZeros().scale() > MAX_DECIMALS) {
      fields.problem(COST, "cost.range");
    } else if (cost.currency() != null && !isCurrency(cost.currency())) {
      fields.problem(fields.has(CURRENCY) ? CURRENCY : COST, "cost.currency");
    }
    return new Cost(amount, cost.currency());
  }

  private static Cost read(Fields fields) {
    Object value = fields.value(COST);
    String currency = fields.text(CURRENCY);
    if (value == null) {
      return UNKNOWN;
    }
    if (value instanceof BigDecimal number) {
      return new Cost(number, currency);
    }
    if (value instanceof Map<?, ?> map) {
      String own = map.get(CURRENCY) instanceof String text ? text : currency;
      Object amount = map.get("amount");
      if (amount instanceof BigDecimal number) {
        return new Cost(number, own);
      }
      value = amount;
      currency = own;
    }
    Matcher matcher = TEXT.matcher(value instanceof String text ? text.strip() : "");
    if (!matcher.matches()) {
      fields.problem(COST, "cost.not-money");
      return UNKNOWN;
    }
    return new Cost(
        new BigDecimal(matcher.group(1)), matcher.group(2) == null ? currency : matcher.group(2));
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
  }
}
