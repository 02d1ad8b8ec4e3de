/** 预案 and 响应 on the screen: what is prepared, what is in force, and the peace/war state of the place that is shown. */
package io.cityhelm.cockpit.plan;
