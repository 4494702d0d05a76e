package org.pledgewatch.domain.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialTest {

  @Test
  void shouldCountCoins() {
    // Then
    assertThat(Binomial.atLeast(3, 3, 0.5)).isEqualTo(0.125, within(1e-12));
    assertThat(Binomial.atLeast(2, 3, 0.5)).isEqualTo(0.5, within(1e-12));
    assertThat(Binomial.atLeast(0, 3, 0.5)).isEqualTo(1);
    assertThat(Binomial.atLeast(0, 0, 0.5)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"1,200,0.1", "12,60,0.1", "20,60,0.25", "45,90,0.25", "300,900,0.25", "900,900,0.9"})
  void shouldEqualWhatFractionsOfAnyLengthSay(int hits, int trials, double chance) {
    // Given
    double exact = 0;
    for (int i = hits; i <= trials; i++) {
      exact += term(i, trials, new BigDecimal(chance));
    }

    // Then
    assertThat(Binomial.atLeast(hits, trials, chance)).isEqualTo(exact, within(1e-9 * exact));
  }

  @Test
  void shouldStayAProbabilityWhereThereAreMany() {
    // Then
    assertThat(Binomial.atLeast(1_000_000, 3_000_000, 1 / 3.0)).isBetween(0.49, 0.51);
    assertThat(Binomial.atLeast(3_000_000, 3_000_000, 1 / 3.0)).isZero();
    assertThat(Binomial.atLeast(1, 3_000_000, 1 / 3.0)).isEqualTo(1);
  }

  @Test
  void shouldRefuseWhatIsNoShare() {
    // Then
    assertThatIllegalArgumentException().isThrownBy(() -> Binomial.atLeast(4, 3, 0.5));
    assertThatIllegalArgumentException().isThrownBy(() -> Binomial.atLeast(1, 3, 1));
  }

  private static double term(int hits, int trials, BigDecimal chance) {
    BigInteger ways = BigInteger.ONE;
    for (int i = 0; i < hits; i++) {
      ways = ways.multiply(BigInteger.valueOf(trials - i)).divide(BigInteger.valueOf(i + 1));
    }
    return new BigDecimal(ways)
        .multiply(chance.pow(hits, MathContext.DECIMAL128))
        .multiply(BigDecimal.ONE.subtract(chance).pow(trials - hits, MathContext.DECIMAL128))
        .doubleValue();
  }
}
