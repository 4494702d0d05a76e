/** Reading the quarantine and the late ledger, and sending what they list again. */
package org.pledgewatch.standalone.quarantine;
