/** Orders as mails, the last resort: what a mail server takes is handed over, and nothing more is known. */
package io.cityhelm.connect.outward.mail;
