package org.pledgewatch.domain.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** What must be added to what was said before to make what is said now. Pure. */
final class SaidDifference {
  private SaidDifference() {}

  /** Of what each says when it is asked to. */
  static Said between(Consumer<Saying> before, Consumer<Saying> after) {
    Saying saidBefore = new Saying();
    before.accept(saidBefore);
    Saying saidAfter = new Saying();
    after.accept(saidAfter);
    return of(saidBefore.said(), saidAfter.said());
  }

  private static Said of(Said before, Said after) {
    return new Said(
        net(
            before.contributions(),
            after.contributions(),
            Contribution::unsigned,
            Contribution::amount,
            Contribution::times),
        net(
            before.told(),
            after.told(),
            told -> new Told(told.to(), told.fact(), 1),
            Told::amount,
            (told, amount) -> new Told(told.to(), told.fact(), amount)));
  }

  /** Gives a statement another amount. */
  private interface Times<T> {
    T times(T unsigned, int amount);
  }

  private static <T> List<T> net(
      List<T> before,
      List<T> after,
      Function<T, T> unsigned,
      ToIntFunction<T> amount,
      Times<T> times) {
    Map<T, Integer> net = new LinkedHashMap<>();
    before.forEach(one -> net.merge(unsigned.apply(one), -amount.applyAsInt(one), Integer::sum));
    after.forEach(one -> net.merge(unsigned.apply(one), amount.applyAsInt(one), Integer::sum));
    List<T> difference = new ArrayList<>();
    net.forEach(
        (one, sum) -> {
          if (sum != 0) {
            difference.add(times.times(one, sum));
          }
        });
    return difference;
  }
}
