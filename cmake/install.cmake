# find_package(comention): one static library a room, and comention::comention for all of them.
