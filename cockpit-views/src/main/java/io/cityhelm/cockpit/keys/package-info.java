/** Keys and the actions behind them: each is named, listed for people, and says why it cannot be done now. */
package io.cityhelm.cockpit.keys;
