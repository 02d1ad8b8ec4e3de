package io.cityhelm.core.command;

import io.cityhelm.core.calling.OnDuty;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.JurisdictionTree;

/** Who is called about an incident: it depends on the responses that are in force where it is. */
@FunctionalInterface
interface CaseDuty {

    OnDuty about(Incident incident, JurisdictionTree tree) throws JournalUnavailableException;
}
