/** The product's graph fed from a real Kafka, beside what reading alone costs; and replays. */
package org.pledgewatch.bench.pipeline;
