/** A real Kafka broker and a real QuestDB inside one JVM, for the demonstration and for tests. */
package org.pledgewatch.embedded;
