package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLayout;

/** What stands above every tab of a meeting: where it belongs, what it is, its state, its next step, its tabs. */
public class MeetingLayout extends Div implements RouterLayout {}
