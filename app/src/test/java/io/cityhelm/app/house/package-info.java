/** The gates of the house: what every module's code must keep to. They run with the tests of the last module, over all. */
package io.cityhelm.app.house;
