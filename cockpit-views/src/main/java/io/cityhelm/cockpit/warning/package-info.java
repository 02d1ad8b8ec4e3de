/** 预警发布: drafting, approving, updating and cancelling the warnings that this city gives out. */
package io.cityhelm.cockpit.warning;
