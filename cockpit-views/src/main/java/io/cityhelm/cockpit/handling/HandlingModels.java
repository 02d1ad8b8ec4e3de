package io.cityhelm.cockpit.handling;

import io.cityhelm.cockpit.CockpitServices;
import io.cityhelm.cockpit.alert.AlertModel;
import io.cityhelm.cockpit.attention.NeedsModel;
import io.cityhelm.cockpit.dispatch.OrdersModel;
import io.cityhelm.cockpit.force.MusterModel;
import io.cityhelm.cockpit.incident.CaseModel;
import io.cityhelm.cockpit.incidentroom.RoomModel;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.plan.PlansModel;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.cockpit.switching.SwitchModel;
import io.cityhelm.cockpit.warning.WarningsModel;
import io.cityhelm.core.text.Messages;

/**
 * What the handling panels show of one seat, in one language: the queue, the orders in flight, and the selected matter
 * with what belongs to it. They follow the picture until they are closed. FX thread.
 *
 * @param incident the selected one
 * @param response the selected suggestion or response
 */
record HandlingModels(
        NeedsModel needs,
        OrdersModel orders,
        AlertModel alert,
        CaseModel incident,
        SwitchModel response,
        PlansModel plans,
        WarningsModel warnings,
        MusterModel muster,
        RoomModel room)
        implements AutoCloseable {

    static HandlingModels of(CockpitServices services, Messages messages, Seat seat, PictureModel picture) {
        return new HandlingModels(
                new NeedsModel(services, messages, seat, picture),
                new OrdersModel(services.pack(), services.tree(), services.background(), messages, seat, picture),
                new AlertModel(services, messages, seat, picture),
                new CaseModel(services, messages, seat, picture),
                new SwitchModel(services, messages, seat, picture),
                new PlansModel(services.lookups().activations(), services.tree(), picture, services.background()),
                new WarningsModel(services.lookups().warnings(), picture, services.background()),
                new MusterModel(services.lookups().forces(), picture, services.background()),
                new RoomModel(services.lookups().notes(), services.attachments(), services.background()));
    }

    @Override
    public void close() {
        muster.close();
        needs.close();
        orders.close();
        alert.close();
        incident.close();
        response.close();
        plans.close();
        warnings.close();
    }
}
