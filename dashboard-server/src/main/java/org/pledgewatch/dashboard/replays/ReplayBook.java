package org.pledgewatch.dashboard.replays;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.pledgewatch.domain.replay.ReplayCommand;
import org.pledgewatch.domain.replay.ReplayOrder;
import org.pledgewatch.domain.replay.ReplayStatus;
import org.pledgewatch.domain.wire.Json;
import org.pledgewatch.domain.wire.ReplayJson;

/**
 * Orders of replays and how they stand, as the topics have them. Confined to one event loop;
 * bounded by what the desk keeps, and by {@link #KNOWN_MAX}.
 */
final class ReplayBook {
  static final int KNOWN_MAX = 1_000;

  private final Map<String, ReplayCommand> commands = new HashMap<>();
  private final Map<String, ReplayStatus> statuses = new HashMap<>();

  /** Returns whether there is room for it. */
  boolean put(ReplayCommand command) {
    String id = command.order().id();
    if (!commands.containsKey(id) && commands.size() >= KNOWN_MAX) {
      return false;
    }
    commands.put(id, command);
    return true;
  }

  void put(ReplayStatus status) {
    if (statuses.containsKey(status.id()) || statuses.size() < KNOWN_MAX) {
      statuses.put(status.id(), status);
    }
  }

  /** Takes an order off the list. */
  void remove(String id) {
    commands.remove(id);
    statuses.remove(id);
  }

  Optional<ReplayOrder> order(String id) {
    return Optional.ofNullable(commands.get(id)).map(ReplayCommand::order);
  }

  /** Empty until the desk has seen the order. */
  Optional<ReplayStatus> status(String id) {
    return Optional.ofNullable(statuses.get(id));
  }

  /** Orders that are not over. */
  long open() {
    return commands.keySet().stream()
        .filter(id -> status(id).map(status -> !status.state().isOver()).orElse(true))
        .count();
  }

  /** The orders that are wanted, the newest first. */
  ObjectNode json(Predicate<ReplayOrder> wanted) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    ArrayNode list = json.putArray("replays");
    commands.values().stream()
        .map(ReplayCommand::order)
        .filter(wanted)
        .sorted(Comparator.comparingLong(ReplayOrder::orderedMs).reversed())
        .forEach(order -> json(order.id()).ifPresent(list::add));
    return json;
  }

  /** One order with how it stands; the text of an own pack stays out. */
  Optional<ObjectNode> json(String id) {
    return order(id)
        .map(
            order -> {
              ObjectNode json = ReplayJson.node(order);
              json.remove(Set.of("pack"));
              json.put("ownPack", order.pack().text().isPresent());
              json.put("wish", commands.get(id).wish().name().toLowerCase(Locale.ROOT));
              status(id).ifPresent(status -> json.set("status", ReplayJson.node(status)));
              return json;
            });
  }
}
