/** 导出图层: taking data of the map out as a file, by its rules and on record. */
package io.cityhelm.cockpit.export;
