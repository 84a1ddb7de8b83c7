/** A chapter as a textbook has it, written for these tests. */
export const RESERVOIRS = `# Water in Dry Cities

## Reservoirs

Dry cities depend on water that falls far away and months before anybody drinks it. Reservoirs hold the water of the wet months for the dry ones. A reservoir is a lake that is made by a dam in order to store water for a city. Engineers choose a narrow valley for a reservoir, because a short dam costs less than a long one. Most of the water that a city loses evaporates from the surface of its reservoirs. In 1998 the city of Orin lost a third of its stored water in a single summer. This loss led the council to cover two reservoirs with floating panels. Reservoirs also change the rivers below them, and fish that need floods to breed disappear.

Silt settles wherever a river slows down. Siltation fills a reservoir from its upper end, and no city has found a cheap way to remove the mud. Siltation is the slow filling of a reservoir by mud that rivers carry into still water. It shortens the life of most dams to about a hundred years. Engineers measure siltation by sounding the bottom of the lake each spring. Farmers below a dam miss the mud that once renewed their fields.

## Aquifers

Many dry cities draw on water that lies under the ground. An aquifer is a layer of rock or sand that holds water and lets it move. Aquifers fill so slowly that a city can drain in one century what rain has gathered in ten. Wells lower the water table when they take more than the rain returns. Cities near the sea cannot pump freely, because salt water flows into the emptied layer. Recharge basins are shallow ponds in which storm water sinks into the ground. Recharge basins cost a tenth of what a dam costs, but they need open land above the aquifer. Orin built eleven recharge basins after a long drought. They returned half of what the wells had taken.

## Saving Water

Saving water costs less than finding more of it. Leaking pipes lose a fifth of the supply in old cities. Meters let a city find its leaks within a day. Prices change what people use outdoors, while indoor use hardly moves. A city that raises the price of water must protect poor households, because water is a need and no luxury. Gardens take half of the supply of a dry city in summer. Councils have paid households to replace their lawns with stones and desert plants.
`;
