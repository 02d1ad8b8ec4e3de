/** 交接班: what one shift leaves to the next, drafted from what stands, signed by both. */
package io.cityhelm.core.handover;
