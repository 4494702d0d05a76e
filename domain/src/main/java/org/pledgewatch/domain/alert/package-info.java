/** When figures are bad enough to call somebody, and when they no longer are. Pure. */
package org.pledgewatch.domain.alert;
