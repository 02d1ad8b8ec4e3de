/** 信息报送: what each level reports to the one above about an incident, and by when. */
package io.cityhelm.core.report;
