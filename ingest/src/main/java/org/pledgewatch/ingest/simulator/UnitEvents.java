package org.pledgewatch.ingest.simulator;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.EventType;
import org.pledgewatch.domain.event.EventTypes;

/** Says what units are on, do and where they are. Not thread-safe. */
final class UnitEvents {
  private static final String DUTY = "duty";
  private static final String RADIO = "radio";

  private final Stage stage;

  /** Events said of each unit; as many entries as the force has units. */
  private final Map<String, Long> said = new HashMap<>();

  UnitEvents(Stage stage) {
    this.stage = stage;
  }

  void duty(Unit unit) {
    say(DUTY, EventTypes.UNIT_DUTY, unit, new Data(duties(unit)));
  }

  void abstracted(Unit unit, String reason) {
    Map<String, Object> data = duties(unit);
    data.put("reason", reason);
    say(DUTY, EventTypes.UNIT_DUTY, unit, new Data(data));
  }

  private Map<String, Object> duties(Unit unit) {
    Map<String, Object> data = new TreeMap<>();
    data.put("state", unit.duty.id);
    data.put("force", stage.force().id());
    data.put("kind", unit.kind.id());
    unit.team.ifPresent(ward -> data.put("team", ward.id()));
    if (unit.plainClothes) {
      data.put("dress", "plain");
    }
    data.put("crewed", BigDecimal.valueOf(unit.crewed).stripTrailingZeros());
    return data;
  }

  void activity(Unit unit) {
    say(RADIO, EventTypes.UNIT_ACTIVITY, unit, Data.of("activity", unit.activity.id()));
  }

  void located(Unit unit, Spot spot, int accuracyM, double speedKmh) {
    Map<String, Object> data = new TreeMap<>();
    data.put("lat", spot.latNumber());
    data.put("lon", spot.lonNumber());
    data.put("accuracyM", whole(accuracyM));
    data.put("speedKmh", whole(StrictMath.round(speedKmh)));
    say(RADIO, EventTypes.UNIT_LOCATED, unit, new Data(data));
  }

  private static BigDecimal whole(long value) {
    return value == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(value).stripTrailingZeros();
  }

  private void say(String system, EventType type, Unit unit, Data data) {
    long number = said.merge(unit.id, 1L, Long::sum);
    stage.say(system, type, unit.id + "/" + stage.epoch() + "-" + number, unit.id, data);
  }
}
