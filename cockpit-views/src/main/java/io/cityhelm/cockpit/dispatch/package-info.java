/** Orders as people follow them: written with a preview, then stage by stage to the verified end. */
package io.cityhelm.cockpit.dispatch;
