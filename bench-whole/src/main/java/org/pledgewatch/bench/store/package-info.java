/** The store: figures written into it by the product's own way, and the product's own queries. */
package org.pledgewatch.bench.store;
