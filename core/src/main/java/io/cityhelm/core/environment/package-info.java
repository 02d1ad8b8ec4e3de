/** What the files of a city may refer to without holding it: variables of the environment. */
package io.cityhelm.core.environment;
