/** The wire forms: the only place in the domain that knows a JSON or YAML library. */
package org.pledgewatch.domain.wire;
