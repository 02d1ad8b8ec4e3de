package io.cityhelm.core.incident;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.security.Actor;
import java.util.Optional;

/**
 * Who may do what to an incident: the owner acts; an upper level takes over, answers requests for help, and puts things
 * right across what lies below it (merging, linking, reopening).
 */
final class IncidentAuthority {

    private IncidentAuthority() {}

    static Optional<Refusal> objection(Incident now, IncidentCommand command, Actor actor, JurisdictionTree tree) {
        return switch (command) {
            case IncidentCommand.TakeOver c -> Authority.asSuperior(actor, Act.TAKE_OVER, now.owner(), tree);
            case IncidentCommand.AnswerHelp c -> Authority.asSuperior(actor, Act.ANSWER_HELP, now.owner(), tree);
            case IncidentCommand.Merge c -> Authority.within(actor, Act.MERGE, now.owner(), tree);
            case IncidentCommand.Link c -> Authority.within(actor, Act.LINK, now.owner(), tree);
            case IncidentCommand.Unlink c -> Authority.within(actor, Act.UNLINK, now.owner(), tree);
            case IncidentCommand.Reopen c -> Authority.within(actor, Act.REOPEN, now.owner(), tree);
            case IncidentCommand.Note c ->
                // who sees the place may add what they know, whoever answers for it
                Authority.within(actor, Act.NOTE, now.place().jurisdiction(), tree);
            case IncidentCommand.HoldCommand.Grant c -> Authority.within(actor, Act.GRANT_CASE, now.owner(), tree);
            case IncidentCommand.HoldCommand.Refuse c -> Authority.within(actor, Act.REFUSE_CASE, now.owner(), tree);
            case IncidentCommand.HoldCommand.ResumeOnTime c -> Authority.asSystem(actor);
            case IncidentCommand.HoldCommand.Supervise c ->
                Authority.asSuperior(actor, Act.SUPERVISE_CASE, now.owner(), tree);
            case IncidentCommand.HoldCommand.EndSupervision c ->
                Authority.within(actor, Act.END_CASE_SUPERVISION, now.owner(), tree);
            case IncidentCommand.Evaluate c ->
                // not only the owner: nobody marks their own work alone
                Authority.within(actor, Act.EVALUATE, now.place().jurisdiction(), tree);
            case IncidentCommand c -> Authority.asOwner(actor, act(c), now.owner(), tree);
        };
    }

    private static Act act(IncidentCommand command) {
        return switch (command) {
            case IncidentCommand.Report c -> Act.REPORT;
            case IncidentCommand.Verify c -> Act.VERIFY;
            case IncidentCommand.Dismiss c -> Act.DISMISS;
            case IncidentCommand.Handle c -> Act.HANDLE;
            case IncidentCommand.Regrade c -> Act.REGRADE;
            case IncidentCommand.Resolve c -> Act.RESOLVE;
            case IncidentCommand.Close c -> Act.CLOSE;
            case IncidentCommand.Escalate c -> Act.ESCALATE;
            case IncidentCommand.TakeOver c -> Act.TAKE_OVER;
            case IncidentCommand.HandDown c -> Act.HAND_DOWN;
            case IncidentCommand.Return c -> Act.RETURN;
            case IncidentCommand.Note c -> Act.NOTE;
            case IncidentCommand.Merge c -> Act.MERGE;
            case IncidentCommand.Link c -> Act.LINK;
            case IncidentCommand.Unlink c -> Act.UNLINK;
            case IncidentCommand.Reopen c -> Act.REOPEN;
            case IncidentCommand.AskHelp c -> Act.ASK_HELP;
            case IncidentCommand.AnswerHelp c -> Act.ANSWER_HELP;
            case IncidentCommand.Evaluate c -> Act.EVALUATE;
            case IncidentCommand.HoldCommand.AskDeferral c -> Act.DEFER_CASE;
            case IncidentCommand.HoldCommand.Grant c -> Act.GRANT_CASE;
            case IncidentCommand.HoldCommand.Refuse c -> Act.REFUSE_CASE;
            case IncidentCommand.HoldCommand.Resume c -> Act.RESUME_CASE;
            case IncidentCommand.HoldCommand.ResumeOnTime c -> Act.RESUME_CASE;
            case IncidentCommand.HoldCommand.Supervise c -> Act.SUPERVISE_CASE;
            case IncidentCommand.HoldCommand.EndSupervision c -> Act.END_CASE_SUPERVISION;
        };
    }
}
