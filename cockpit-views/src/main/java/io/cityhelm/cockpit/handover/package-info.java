/** 交接班 on the screen: the draft, both signatures, and the sheet of paper. */
package io.cityhelm.cockpit.handover;
