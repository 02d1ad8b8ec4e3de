/** 态势: what stands now, as the read models tell it. */
package io.cityhelm.core.situation;
